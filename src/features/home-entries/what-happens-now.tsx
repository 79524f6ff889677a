import { hasGuard } from '#domain/activity.ts';
import { findActivity } from '#domain/catalogue/catalogue.ts';
import { type RecordView, text } from '#storage/record-view.ts';
import { Hear } from '#ui/hear.tsx';
import { Notice } from '#ui/notice.tsx';
import { TwoLanguages } from '#ui/two-languages.tsx';
import { Told } from './told.tsx';

/** Once it is kept: the child comes first, and that is kindly said. A wish is for the child alone. */
export function WhatHappensNow({ view }: { view: RecordView }) {
  const activity = findActivity(text(view, 'activity'));
  if (activity !== null && hasGuard(activity, 'to-child')) {
    return (
      <Notice tone="good">
        <p>
          <TwoLanguages from="activities" k="guard.to-child" />
        </p>
        <Hear from="activities" texts={['guard.to-child']} />
      </Notice>
    );
  }
  return (
    <Notice tone="good">
      <p>
        <Told k="write.first" />
      </p>
      <Hear from="home-entries" texts={['write.first']} />
    </Notice>
  );
}
