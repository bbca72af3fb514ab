import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { upload, type Uploaded } from '../api/upload';
import { useTexts } from '../i18n/useTexts';
import { Button } from './controls';
import { ProblemNote } from './page';

/** Chooses a file and sends it, with a bar for the way there. */
export function FileUpload<T>(props: {
  label: string;
  accept: string;
  type: string;
  path: string;
  go: string;
  headers?: () => Record<string, string>;
  onDone: (answer: Uploaded<T>, file: File) => void;
}) {
  const { t } = useTexts();
  const [file, setFile] = useState<File>();
  const [share, setShare] = useState(0);
  const send = useMutation({
    mutationFn: (chosen: File) => {
      setShare(0);
      return upload<T>(props.path, chosen, props.type, props.headers?.() ?? {}, setShare);
    },
    onSuccess: props.onDone,
  });
  return (
    <>
      <div className="row end">
        <label className="field">
          <span>{props.label}</span>
          <input type="file" accept={props.accept} onChange={(event) => setFile(event.target.files?.[0])} />
        </label>
        <Button isDisabled={!file || send.isPending} onPress={() => file && send.mutate(file)}>
          {props.go}
        </Button>
      </div>
      {send.isPending && (
        <label className="field">
          <span role="status">{t(share < 1 ? 'upload.sending' : 'upload.reading')}</span>
          <progress value={share < 1 ? share : undefined} />
        </label>
      )}
      {send.error && <ProblemNote error={send.error} />}
    </>
  );
}
