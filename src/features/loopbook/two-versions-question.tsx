import { useState } from 'react';
import type { Plain } from '#content/document.ts';
import { mayEdit } from '#domain/access.ts';
import { shownAnswers } from '#domain/shown-answers.ts';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { saveRecord } from '#storage/write.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Choice } from '#ui/choice.tsx';
import { AnswerValue } from '#ui/entry-content-value.tsx';
import { Notice } from '#ui/notice.tsx';
import { both, firstDouble } from './two-versions.ts';

/** Two devices changed the same answer apart: both are here, and the person says what stays. */
export function TwoVersions({ view }: { view: RecordView }) {
  const profile = useProfile();
  const me = { person: profile.person.id, role: profile.person.role };
  const double = firstDouble(view.fields);
  if (double === null || !mayEdit(me, view, null, profile.now())) return null;
  return <Question key={double.field} view={view} field={double.field} values={double.values} />;
}

type QuestionProps = { view: RecordView; field: string; values: readonly Plain[] };

function Question({ view, field, values }: QuestionProps) {
  const t = useText('loopbook');
  const profile = useProfile();
  const ui = useText('ui');
  const { save, problem } = useSaving();
  const joined = both(field, values);
  const [chosen, setChosen] = useState(joined === null ? '0' : 'both');
  const answer = shownAnswers(view).find((one) => one.field === field);
  const keep = async () => {
    const value = chosen === 'both' ? joined : values[Number(chosen)];
    if (value === undefined || value === null) return;
    await save(() =>
      saveRecord(profile, {
        space: view.space,
        record: view.record,
        kind: view.kind,
        edits: { [field]: value },
      }),
    );
  };
  const options = values.map((value, place) => ({
    value: String(place),
    label: t('versions.this', { number: place + 1 }),
    hint: answer === undefined ? String(value) : <AnswerValue answer={answer} value={value} />,
  }));
  return (
    <Card tone="zon">
      <p>{t('versions.text')}</p>
      <Choice
        legend={t('versions.title')}
        options={
          joined === null ? options : [...options, { value: 'both', label: t('versions.both') }]
        }
        value={chosen}
        onChange={setChosen}
      />
      {problem !== null && <Notice tone="error">{ui(`storage.${problem}`)}</Notice>}
      <Button kind="primary" onPress={keep}>
        {t('versions.keep')}
      </Button>
    </Card>
  );
}
