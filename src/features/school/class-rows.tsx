import { useText } from '#i18n/use-text.ts';
import type { SchoolView } from '#sync/school.ts';
import { paths } from '#ui/paths.ts';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { Tag } from '#ui/tag.tsx';
import { peopleIn, type SchoolClass, withoutCard } from './school-people.ts';

export function ClassRows({ view }: { view: SchoolView }) {
  const t = useText('school');
  return (
    <Rows label={t('classes.title')}>
      {view.classes.map((one) => (
        <ClassRow key={one.id} view={view} of={one} />
      ))}
    </Rows>
  );
}

function ClassRow({ view, of }: { view: SchoolView; of: SchoolClass }) {
  const t = useText('school');
  const toMake = withoutCard(peopleIn(view, of.pupils)).length;
  return (
    <Row
      to={paths.schoolClass(of.id)}
      title={<bdi>{of.name}</bdi>}
      text={`${t('classes.pupils', { count: of.pupils.length })} · ${t('classes.teachers', { count: of.teachers.length })}`}
      end={toMake > 0 ? <Tag tone="zon">{t('classes.cardsToMake', { count: toMake })}</Tag> : null}
    />
  );
}
