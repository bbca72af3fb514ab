import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { api, told, type Told } from '../api/client';
import { cache } from '../api/cache';
import { useTexts } from '../i18n/useTexts';
import { Button, LinkButton } from '../ui/controls';
import { Note, Page, ProblemNote, Read } from '../ui/page';
import { Fields } from './Fields';

type Thing = Parameters<typeof Fields>[0]['value'];

/** One thing of the draft, field by field; nothing is published by saving. */
export default function ThingPage() {
  const { kind = '', id = '' } = useParams();
  const { t } = useTexts();
  const path = { kind, id };
  const thing = useQuery({
    queryKey: ['draft', 'thing', kind, id],
    queryFn: () =>
      told(api.GET('/api/catalog/draft/{kind}/{id}', { params: { path } })) as Promise<Told<Thing>>,
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <Page
      title={`${t(`kind.${kind}`, { defaultValue: kind })}: ${id}`}
      actions={
        <LinkButton to="/editor" look="quiet">
          {t('editor.title')}
        </LinkButton>
      }
    >
      <Read of={thing}>{(found) => <Form key={found.etag} found={found} path={path} />}</Read>
    </Page>
  );
}

function Form({ found, path }: { found: Told<Thing>; path: { kind: string; id: string } }) {
  const { t } = useTexts();
  const [value, setValue] = useState(found.data);
  const [etag, setEtag] = useState(found.etag);
  const save = useMutation({
    mutationFn: () =>
      told(
        api.PUT('/api/catalog/draft/{kind}/{id}', {
          params: { path, header: { 'If-Match': etag } },
          body: value as never,
        }),
      ),
    onSuccess: async (saved) => {
      setEtag(saved.etag);
      await Promise.all([
        cache.invalidateQueries({ queryKey: ['draft', 'overview'] }),
        cache.invalidateQueries({ queryKey: ['draft', 'diff'] }),
        cache.invalidateQueries({ queryKey: ['draft', 'validation'] }),
        cache.invalidateQueries({ queryKey: ['draft', 'things'] }),
      ]);
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Fields name={path.id} value={value} onChange={setValue} />
      {save.error && <ProblemNote error={save.error} />}
      {save.isSuccess && (
        <Note kind="good">
          <p role="status">{t('editor.saved')}</p>
        </Note>
      )}
      <div className="saved row">
        <Button type="submit" isDisabled={save.isPending}>
          {t('editor.save')}
        </Button>
      </div>
    </form>
  );
}
