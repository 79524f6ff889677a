import { Suspense } from 'react';
import { partOfPage } from '#ui/for-staff.ts';
import { Asked } from './asked.tsx';
import { GiveForm } from './give-form.tsx';
import { Given } from './given-list.tsx';
import { OtherSchool } from './other-school.tsx';
import { Rights } from './rights.tsx';
import { StepPage } from './step-page.tsx';

const OldAccess = partOfPage(() => import('./old-access.tsx').then((m) => m.OldAccess), ['along']);

/** "Wat gaat mee": the pupil's own page of a step, on which they give along and take back. */
export function HandoverPage() {
  return (
    <StepPage>
      {(step) => (
        <>
          <Asked {...step} />
          <Given {...step} />
          <GiveForm {...step} />
          <OtherSchool transition={step.transition} />
          <Suspense>
            <OldAccess {...step} />
          </Suspense>
          <Rights {...step} />
        </>
      )}
    </StepPage>
  );
}
