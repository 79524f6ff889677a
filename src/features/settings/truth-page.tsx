import { useText } from '#i18n/use-text.ts';
import { type Truth, useTruth } from '#sync/truth.ts';
import { Columns } from '#ui/columns.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { TruthAlone } from './truth-alone.tsx';
import { TruthDevice } from './truth-device.tsx';
import { TruthFile } from './truth-file.tsx';
import { TruthHeld } from './truth-held.tsx';
import { TruthHelp } from './truth-help.tsx';
import { TruthTop } from './truth-top.tsx';

/**
 * Where everything is at this moment, in sentences that are each true: what is on this device
 * alone, what the school could not take, and what the browser promises. No alarm when all is well.
 */
export function TruthPage() {
  const t = useText('truth');
  const truth = useTruth();
  if (truth === undefined) {
    return (
      <Page title={t('title')} back={paths.settings}>
        <Loading />
      </Page>
    );
  }
  return (
    <Page title={t('title')} back={paths.settings} isWide>
      <Columns shape="even" aside={<Beside truth={truth} />}>
        <TruthTop truth={truth} />
        <TruthAlone alone={truth.alone} />
        <TruthHeld held={truth.held} />
        <TruthDevice lastExchange={truth.lastExchange} />
      </Columns>
    </Page>
  );
}

function Beside({ truth }: { truth: Truth }) {
  return (
    <>
      <TruthFile />
      <TruthHelp truth={truth} />
    </>
  );
}
