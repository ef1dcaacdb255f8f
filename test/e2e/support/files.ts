import type { ElectronApplication } from '@playwright/test';

/** The next system file dialog answers with this file, as somebody would by choosing it. */
export async function chooseNext(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    const answer = async () => ({
      canceled: chosen === null,
      filePaths: chosen === null ? [] : [chosen],
    });
    dialog.showOpenDialog = answer as typeof dialog.showOpenDialog;
  }, path);
}

/** The next system dialog that asks where to save answers with this file. */
export async function saveNext(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    const answer = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
    dialog.showSaveDialog = answer as typeof dialog.showSaveDialog;
  }, path);
}
