/**
 * How far a large file has got, inside its form: sent by the browser piece by piece, then "being checked". Without script, and for small
 * files, the form is sent as any other. Must never send anything else than the form would.
 */
import { useEffect, useRef, useState } from 'react';
import { type Language, say } from '../../../kernel/language.ts';
import { words } from './workbook.words.ts';

/** Below it there is nothing to watch. */
const largeBytes = 200_000;

type Stage = 'idle' | 'checking' | 'broken' | { readonly sent: number };

export function UploadProgress({ language }: { readonly language: Language }) {
  const place = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Stage>('idle');
  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    const onSubmit = (event: SubmitEvent) => {
      if (!isLarge(form)) return;
      event.preventDefault();
      send(form, setStage);
    };
    form.addEventListener('submit', onSubmit);
    return () => form.removeEventListener('submit', onSubmit);
  }, []);
  return (
    <div ref={place} className="upload-progress" role="status">
      {typeof stage === 'object' ? (
        <>
          <progress value={stage.sent} max={100} aria-label={say(words.sending, language)} />{' '}
          {say(words.sending, language)} {stage.sent}&nbsp;%
        </>
      ) : null}
      {stage === 'checking' ? (
        <>
          <progress aria-label={say(words.checking, language)} /> {say(words.checking, language)}
        </>
      ) : null}
      {stage === 'broken' ? say(words.broken, language) : null}
    </div>
  );
}

function isLarge(form: HTMLFormElement): boolean {
  const files = [...new FormData(form).values()].filter((value) => value instanceof File);
  return files.reduce((sum, file) => sum + file.size, 0) >= largeBytes;
}

/** A refusal is shown by the form itself: it is sent once more in the plain way, under the same key. */
function send(form: HTMLFormElement, tell: (stage: Stage) => void): void {
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.upload.onprogress = ({ loaded, total }) => tell({ sent: Math.floor((100 * loaded) / total) });
  request.upload.onload = () => tell('checking');
  request.onerror = () => tell('broken');
  request.onload = () => {
    if (request.status < 400) location.assign(request.responseURL);
    else form.submit();
  };
  tell({ sent: 0 });
  request.send(new FormData(form));
}
