import { useParams } from 'react-router';
import { type SpaceView, useSpaces } from '#storage/use-records.ts';
import { BinLink } from '#ui/bin-link.tsx';
import { Columns } from '#ui/columns.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { MyHomeEntries } from './my-home-entries.tsx';
import { NotHere } from './not-here.tsx';
import { SharedByChild } from './shared-by-child.tsx';
import { Talks } from './talks.tsx';
import { ThreeWays } from './three-ways.tsx';
import { Told } from './told.tsx';

/** One child: what it shows this parent, and what this parent wrote. */
export function ChildPage() {
  const { space = '' } = useParams();
  const children = useSpaces('portfolio')?.filter(({ hidden }) => !hidden);
  if (children === undefined) return <Loading />;
  const child = children.find((one) => one.space === space);
  return child === undefined ? <NotHere /> : <Child child={child} />;
}

function Child({ child }: { child: SpaceView }) {
  return (
    <Page title={child.name} heading={<PersonName name={child.name} />} back={paths.home} isWide>
      <Columns
        aside={
          <>
            <Talks child={child} />
            <MyHomeEntries space={child.space} />
            <LinkButton to={paths.sentences} icon="chat-circle-text" isWide>
              <Told k="say.title" />
            </LinkButton>
            <BinLink />
          </>
        }
      >
        <ThreeWays child={child} />
        <SharedByChild child={child} />
      </Columns>
    </Page>
  );
}
