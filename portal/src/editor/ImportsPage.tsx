import { useState } from 'react';
import { api, told, type Schemas } from '../api/client';
import { cache } from '../api/cache';
import { upload } from '../api/upload';
import { useTexts } from '../i18n/useTexts';
import { ConfirmButton } from '../ui/controls';
import { FileUpload } from '../ui/FileUpload';
import { Card, Note, Page, ProblemNote } from '../ui/page';

/** Files for the draft: what they would change is shown first, and nothing is ever published by them. */
export default function ImportsPage() {
  const { t } = useTexts();
  return (
    <Page title={t('imports.title')} lead={t('imports.lead')}>
      <OneKind<Schemas['OnetReport']>
        kind="onet"
        accept=".zip"
        type="application/zip"
        report={(found) => t('imports.onetReport', { ...found.counts, release: found.release?.number })}
      />
      <OneKind<Schemas['ImportReport']>
        kind="catalogue"
        accept=".json"
        type="application/json"
        report={(found) =>
          t('imports.catalogueReport', {
            created: found.created?.length,
            changed: found.changedTotal,
            deleted: found.deleted?.length,
          })
        }
      />
      <Card title={t('imports.export')}>
        <a className="button quiet" href="/api/catalog/export" download="catalogue.json">
          {t('imports.exportGo')}
        </a>
      </Card>
    </Page>
  );
}

function OneKind<T>(props: {
  kind: 'onet' | 'catalogue';
  accept: string;
  type: string;
  report: (found: T) => string;
}) {
  const { t } = useTexts();
  const [checked, setChecked] = useState<{ file: File; report: T; etag: string }>();
  const [problem, setProblem] = useState<unknown>();
  const [done, setDone] = useState(false);
  const draft = async () => {
    if (!checked) return;
    try {
      const { etag } = await told(api.GET('/api/catalog/draft'));
      await upload(
        `/api/catalog/imports/${props.kind}`,
        checked.file,
        props.type,
        { 'If-Match': checked.etag || etag },
        () => undefined,
      );
      setDone(true);
      setChecked(undefined);
      await cache.invalidateQueries({ queryKey: ['draft'] });
    } catch (failure) {
      setProblem(failure);
    }
  };
  return (
    <Card title={t(`imports.${props.kind}`)}>
      <FileUpload<T>
        label={t(`imports.${props.kind}File`)}
        accept={props.accept}
        type={props.type}
        path={`/api/catalog/imports/${props.kind}/check`}
        go={t('imports.check')}
        onDone={({ data, etag }, file) => {
          setChecked({ file, report: data, etag });
          setProblem(undefined);
          setDone(false);
        }}
      />
      {problem !== undefined && <ProblemNote error={problem} />}
      {done && <Note kind="good">{t('imports.done')}</Note>}
      {checked && (
        <Note>
          <p role="status">{props.report(checked.report)}</p>
          <ConfirmButton
            look="main"
            label={t('imports.draft')}
            title={t('imports.draftSure')}
            confirm={t('imports.draft')}
            onConfirm={draft}
          >
            <p>{t('imports.draftWhy')}</p>
          </ConfirmButton>
        </Note>
      )}
    </Card>
  );
}
