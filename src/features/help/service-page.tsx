import { useParams } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Checked } from './checked.tsx';
import styles from './help.module.css';
import type { Service } from './service.ts';
import { serviceFields, useServiceEditor } from './use-service-editor.ts';
import { useServices } from './use-services.ts';
import { type SchoolSpace, WithSchoolSpace } from './with-school-space.tsx';

const longest = 300;

/** One service on the social map: confirm it, put it right, leave it out, or add one. */
export function ServicePage() {
  const { service: key } = useParams();
  return (
    <WithSchoolSpace>
      {(school) => <KnownService key={key} school={school} wanted={key ?? null} />}
    </WithSchoolSpace>
  );
}

function KnownService({ school, wanted }: { school: SchoolSpace; wanted: string | null }) {
  const services = useServices();
  if (services === undefined) return <Loading />;
  const known = services.find((service) => service.key === wanted) ?? null;
  return <ServiceForm school={school} known={known} />;
}

function ServiceForm({ school, known }: { school: SchoolSpace; known: Service | null }) {
  const t = useText('help-desk');
  const editor = useServiceEditor(school, known);
  return (
    <Page
      title={known === null ? t('school.addService') : known.name}
      heading={known === null ? undefined : <bdi>{known.name}</bdi>}
      back={paths.schoolHelp}
      isTask
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void editor.save();
        }}
      >
        {known !== null && <Checked service={known} />}
        {known?.isHidden && <Notice>{t('school.hidden')}</Notice>}
        {serviceFields.map((field) => (
          <TextField
            key={field}
            label={t(`edit.${field}`)}
            type={field === 'phone' ? 'tel' : 'text'}
            value={editor.words[field]}
            onChange={editor.write(field)}
            maxLength={longest}
            error={field === 'name' && editor.isMissing ? t('edit.nameNeeded') : null}
          />
        ))}
        <p>{t('edit.checks')}</p>
        <StorageNotice problem={editor.problem} />
        <Button type="submit" kind="primary" icon="check">
          {t('edit.confirm')}
        </Button>
        {known !== null && !known.isHidden && (
          <Button kind="quiet" icon="trash" onPress={editor.hide}>
            {t('edit.hideService')}
          </Button>
        )}
      </form>
    </Page>
  );
}
