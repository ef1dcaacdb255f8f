import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Launched, launch, painted } from '../support/launch';

// The page can have a file read only when the person has chosen it: in the system's dialog, or by
// dropping it. It never learns a path, and cannot name one.
interface Answer {
  ok: boolean;
  value?: { token: string; file: string } | null;
  refused?: { code: string; message: string };
}
interface Page {
  gatehouse: {
    call(channel: string, input?: unknown): Promise<Answer>;
    openFile(file: File): Promise<Answer>;
  };
}

let console: Launched;
let chosen: string;
test.beforeAll(async () => {
  console = await launch();
  await painted(console.page);
  chosen = join(console.folder, 'people.csv');
  await writeFile(chosen, 'email,name,affiliation\nmia@acme.example,Mia,member\n');
});
test.afterAll(() => console.close());

test('a path that the page names is not looked at: the person is asked', async () => {
  await console.app.evaluate(({ dialog }) => {
    const asked = globalThis as unknown as { asked: number };
    asked.asked = 0;
    dialog.showOpenDialog = async () => {
      asked.asked += 1;
      return { canceled: true, filePaths: [] };
    };
  });
  const answer = await console.page.evaluate(
    (path) => (window as unknown as Page).gatehouse.call('import.open', { path }),
    chosen,
  );
  expect(answer).toEqual({ ok: true, value: null });
  const asked = await console.app.evaluate(
    () => (globalThis as unknown as { asked: number }).asked,
  );
  expect(asked).toBe(1);
});

test('the file chosen in the dialog is opened, its path kept back', async () => {
  await console.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, chosen);
  const answer = await console.page.evaluate(() =>
    (window as unknown as Page).gatehouse.call('import.open', {}),
  );
  expect(answer).toMatchObject({ ok: true, value: { file: 'people.csv', format: 'csv' } });
  expect(JSON.stringify(answer)).not.toContain(console.folder);
});

test('a dropped file is opened, its path kept back', async () => {
  const input = await console.page.evaluateHandle(() => {
    const made = document.createElement('input');
    made.type = 'file';
    document.body.append(made);
    return made;
  });
  // As a drop does, this gives the page a file that lies on the disk.
  await input.asElement()?.setInputFiles(chosen);
  const answer = await console.page.evaluate(
    (made) => (window as unknown as Page).gatehouse.openFile((made.files as FileList)[0] as File),
    input,
  );
  expect(answer).toMatchObject({ ok: true, value: { file: 'people.csv' } });
  expect(JSON.stringify(answer)).not.toContain(console.folder);
});

test('a file that the page has made up is refused', async () => {
  const answer = await console.page.evaluate((path) => {
    const made = new File(['{}'], path);
    return (window as unknown as Page).gatehouse.openFile(made).then(
      () => 'opened',
      () => 'refused',
    );
  }, chosen);
  expect(answer).toBe('refused');
});

test('what is no file at all is refused', async () => {
  const answers = await console.page.evaluate((path) => {
    const open = (thing: unknown) =>
      (window as unknown as Page).gatehouse.openFile(thing as File).then(
        () => 'opened',
        () => 'refused',
      );
    return Promise.all([path, { path }, null].map(open));
  }, chosen);
  expect(answers).toEqual(['refused', 'refused', 'refused']);
});
