import type { ActivityStep } from '#domain/activity.ts';
import { atStep } from '../../making/at-step.ts';
import { MakingMedia } from '../../making/making-media.tsx';
import type { MakingMedia as Making } from '../../making/use-making-media.ts';
import { Ask } from '../ask.tsx';
import { TextForm } from './text-form.tsx';

type MediaFormProps = {
  step: Extract<ActivityStep, { form: 'media' }>;
  making: Making;
  value: string;
  onChange(value: string): void;
  onTooLong(isTooLong: boolean): void;
};

/** A photo, a voice or a drawing first; words are as good, and both may be. */
export function MediaForm({ step, making, value, onChange, onTooLong }: MediaFormProps) {
  const here = atStep(making, { id: step.id, most: step.most, seconds: step.seconds });
  return (
    <>
      <MakingMedia making={here} offers={step.offers} isFirst />
      <TextForm
        label={<Ask k={here.media.length > 0 ? 'form.writeToo' : 'form.write'} />}
        isLabelShown
        isLong
        value={value}
        onChange={onChange}
        onTooLong={onTooLong}
      />
    </>
  );
}
