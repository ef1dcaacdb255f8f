import { conformance } from './suite';

// 300 workspaces in two files, which run side by side.
conformance(151, 300);
