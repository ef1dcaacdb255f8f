import { useEffect, useRef, useState } from 'react';

/**
 * A file dropped anywhere on the window. Answers whether one hangs over it now. The page never
 * learns its path: it hands the file itself to main.
 */
export function useFileDrop(onFile: (file: File) => void, onMany: () => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef({ onFile, onMany });
  latest.current = { onFile, onMany };

  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    function dragOver(event: DragEvent): void {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    }
    function leave(event: DragEvent): void {
      if (event.relatedTarget === null) setOver(false);
    }
    function drop(event: DragEvent): void {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = event.dataTransfer?.files;
      const [file] = files ?? [];
      if (files === undefined || file === undefined) return;
      if (files.length > 1) latest.current.onMany();
      else latest.current.onFile(file);
    }
    window.addEventListener('dragover', dragOver);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', dragOver);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return over;
}
