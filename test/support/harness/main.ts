import './fake-bridge';

// After the bridge is there: the real entry point, untouched.
void import('../../../src-renderer/main');
