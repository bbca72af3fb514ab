import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Schemas } from '../api/client';
import { useClusters, useFrameworks } from '../api/reads';
import { useTexts } from '../i18n/useTexts';
import { useStudent } from '../session/session';
import { Button } from '../ui/controls';
import { Card, Page, ProblemNote, Read } from '../ui/page';
import { useSaveProfile } from './choices';

/** What is a student considering, before anything is measured: it stands beside the fit and never enters the score. */
export default function ConsideringPage() {
  const { t } = useTexts();
  const me = useStudent();
  const { profile, save } = useSaveProfile(me.id);
  return (
    <Page title={t('considering.title')} lead={t('considering.lead')}>
      <Read of={profile}>
        {(found) => (
          <Picker
            chosen={found?.data.statedChoices?.clusters ?? []}
            first={!found?.data.riasec}
            save={save}
          />
        )}
      </Read>
    </Page>
  );
}

function Picker(props: {
  chosen: string[];
  first: boolean;
  save: ReturnType<typeof useSaveProfile>['save'];
}) {
  const { t, text } = useTexts();
  const navigate = useNavigate();
  const frameworks = useFrameworks();
  const clusters = useClusters();
  const [chosen, setChosen] = useState(props.chosen);
  const next = props.first ? '/student/assessment' : '/student';
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  const done = async () => {
    await props.save.mutateAsync((content: Schemas['ProfileRequest']) => ({
      ...content,
      statedChoices: { clusters: chosen, careers: content.statedChoices?.careers ?? [] },
    }));
    await navigate(next);
  };
  return (
    <Read of={clusters}>
      {(all) => (
        <>
          {(frameworks.data ?? []).map((framework) => (
            <Card key={framework.id} title={text(framework.name)}>
              {all
                .filter((each) => each.framework === framework.id)
                .map((cluster) => (
                  <label key={cluster.id} className="check">
                    <input
                      type="checkbox"
                      checked={chosen.includes(cluster.id ?? '')}
                      onChange={() => toggle(cluster.id ?? '')}
                    />
                    <span>
                      {text(cluster.name)} <span className="faint">{text(cluster.nickname)}</span>
                    </span>
                  </label>
                ))}
            </Card>
          ))}
          {props.save.error && <ProblemNote error={props.save.error} />}
          <div className="row">
            <Button isDisabled={props.save.isPending} onPress={() => void done().catch(() => undefined)}>
              {t('considering.save')}
            </Button>
            <Button look="plain" onPress={() => void navigate(next)}>
              {t('considering.notYet')}
            </Button>
          </div>
        </>
      )}
    </Read>
  );
}
