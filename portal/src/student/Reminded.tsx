import { useMutation, useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import { cache } from '../api/cache';
import { useTexts } from '../i18n/useTexts';
import { Button } from '../ui/controls';
import { Note } from '../ui/page';

/** What the student was reminded of and hasn't put away. */
export function Reminded({ studentId }: { studentId: string }) {
  const { t, day } = useTexts();
  const key = ['student', studentId, 'reminders'];
  const reminders = useQuery({
    queryKey: key,
    queryFn: async () =>
      (await body(api.GET('/api/students/{studentId}/reminders', { params: { path: { studentId } } })))
        .items ?? [],
  });
  const seen = useMutation({
    mutationFn: (reminderId: string) =>
      body(
        api.POST('/api/students/{studentId}/reminders/{reminderId}/seen', {
          params: { path: { studentId, reminderId } },
        }),
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: key }),
  });
  return (reminders.data ?? [])
    .filter((each) => !each.seenAt)
    .map((each) => (
      <Note key={each.id} kind="warn">
        <p>{t(`reminded.${each.kind}`, { title: each.title, day: day(each.dueOn) })}</p>
        <Button look="plain" isDisabled={seen.isPending} onPress={() => seen.mutate(each.id ?? '')}>
          {t('reminded.seen')}
        </Button>
      </Note>
    ));
}
