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
