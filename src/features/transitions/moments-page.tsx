import { transitionMoments } from '#domain/catalogue/moments.ts';
import { useText } from '#i18n/use-text.ts';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { Tag } from '#ui/tag.tsx';
import { momentName } from '#ui/use-moment-title.ts';
import { ownTemplates } from './template.ts';
import { useTemplates } from './use-templates.ts';

/** Every step that the app knows, and which of them this school prepares in its own way. */
export function MomentsPage() {
  const t = useText('desk');
  const words = useText('transitions');
  const adjusted = ownTemplates(useTemplates());
  return (
    <Page title={t('moments.title')} back={paths.home} isWide>
      <p>{t('moments.intro')}</p>
      <Rows label={t('moments.title')} columns={2}>
        {transitionMoments.map(({ id }) => {
          const name = momentName(id);
          if (name === null) return null;
          return (
            <Row
              key={id}
              to={paths.moment(id)}
              title={words(`moments.${name}.title`)}
              text={words(`moments.${name}.about`)}
              end={adjusted.has(id) ? <Tag>{t('moments.adjusted')}</Tag> : undefined}
            />
          );
        })}
      </Rows>
    </Page>
  );
}
