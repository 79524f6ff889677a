/** What the pictures of My loopbook show: cards that were chosen, people, steps that were taken. */
import type { Plain } from '#content/document.ts';
import { addDays, dayOf } from '#domain/calendar.ts';
import { dayMs, hourMs } from '#domain/instant.ts';
import { chanceFrom } from './chance.ts';
import type { Deed, Stage } from './life.ts';
import type { Pen } from './pen.ts';
import type { Pupil } from './people.ts';

/** Of its own, so that these entries change nothing else of the demo school. */
const seed = 20251103;

type Told = {
  activity: string;
  daysAgo: number;
  answers: Record<string, Plain>;
};

/** Two pupils told much of themselves, all of it for themselves alone. */
export function pictureDeeds(stage: Stage): Deed[] {
  const { pupils } = stage.people;
  const first = pupils.find((pupil) => pupil.group === 'OKAN');
  const faithful = pupils.find((pupil) => pupil.group === '2G');
  const pen = stage.pen.withChance(chanceFrom(seed));
  return [
    ...telling({ stage, pen }, first, { language: 'ar', all: inArabic }),
    ...telling({ stage, pen }, faithful, { language: 'nl', all: inDutch }),
    ...takenSteps({ stage, pen }, first),
  ];
}

type Hand = { stage: Stage; pen: Pen };

function telling(
  { stage, pen }: Hand,
  pupil: Pupil | undefined,
  { language, all }: { language: string; all: readonly Told[] },
): Deed[] {
  if (pupil === undefined) return [];
  return all.map(({ activity, daysAgo, answers }) => {
    const write = async (at: number) => {
      const answered = Object.entries(answers).map(([step, value]) => [`answer.${step}`, value]);
      const fields = {
        activity,
        ...Object.fromEntries(answered),
        language,
        madeOn: dayOf(at),
        kept: at,
      };
      await pen.write(pupil.id, { space: pupil.portfolio, kind: 'entry', fields }, at);
      return [];
    };
    return { at: stage.until - daysAgo * dayMs + 3 * hourMs, by: pupil, do: write };
  });
}

function takenSteps({ stage, pen }: Hand, pupil: Pupil | undefined): Deed[] {
  if (pupil === undefined) return [];
  return steps.map(({ daysAgo, text, lookBack, after }) => {
    const write = async (at: number) => {
      const day = addDays(dayOf(at), 4);
      const fields = {
        text,
        day,
        lookBack,
        lookBackText: after,
        language: 'ar',
        madeOn: dayOf(at),
        kept: at,
      };
      await pen.write(pupil.id, { space: pupil.portfolio, kind: 'step', fields }, at);
      return [];
    };
    return { at: stage.until - daysAgo * dayMs + 4 * hourMs, by: pupil, do: write };
  });
}

const steps = [
  {
    daysAgo: 34,
    text: 'أسأل المعلّمة عن المختبر.',
    lookBack: 'done',
    after: 'سألت، وقالت إنني أستطيع الزيارة.',
  },
  {
    daysAgo: 61,
    text: 'أتكلم بالهولندية في المتجر.',
    lookBack: 'a-bit',
    after: 'قلت جملة واحدة. المرة القادمة جملتين.',
  },
  { daysAgo: 90, text: 'أتصل بخالتي عن عملها.', lookBack: 'not', after: 'لم يكن عندها وقت.' },
];

const inArabic: readonly Told[] = [
  {
    activity: 'strong-three',
    daysAgo: 12,
    answers: {
      three: ['languages', 'help', 'calm'],
      example: {
        languages: 'أترجم لأمي عند الطبيب.',
        help: 'ساعدت طالبة جديدة في أول يوم.',
      },
    },
  },
  {
    activity: 'how-i-learn',
    daysAgo: 25,
    answers: { ways: ['look', 'do', 'together'], example: 'تعلّمت ركوب الدراجة هكذا.' },
  },
  {
    activity: 'like-and-can',
    daysAgo: 40,
    answers: {
      cards: {
        cook: 'like-can',
        children: 'like-can',
        computer: 'like-not-yet',
        repair: 'dislike-not-yet',
        talk: 'dislike-can',
        'own:الخياطة': 'like-can',
      },
      try: 'أريد أن أجرّب العمل في صيدلية.',
    },
  },
  {
    activity: 'this-or-that',
    daysAgo: 45,
    answers: {
      choices: { place: 'a', company: 'b', pace: 'a', hands: 'b', change: 'b', people: 'a' },
      reason: 'أحب أن أتعلّم من الناس.',
    },
  },
  {
    activity: 'energy-or-tired',
    daysAgo: 52,
    answers: {
      lessons: {
        'lesson-science': 5,
        'lesson-sport': 4,
        'lesson-dutch': 3,
        'lesson-maths': 4,
        'lesson-world': 2,
      },
      why: 'في العلوم نجرّب الأشياء بأنفسنا.',
    },
  },
  {
    activity: 'my-people',
    daysAgo: 30,
    answers: {
      people: {
        ماما: 'near',
        'أختي سلمى': 'near',
        'خالتي هدى': 'middle',
        Oleksandra: 'middle',
        'juf Leen': 'middle',
        جارتنا: 'far',
        CLB: 'far',
      },
    },
  },
  {
    activity: 'thank-you',
    daysAgo: 20,
    answers: { who: { id: null, name: 'Oleksandra' }, thanks: 'شكرًا لأنك جلست بجانبي.' },
  },
  {
    activity: 'then-and-now',
    daysAgo: 15,
    answers: Object.fromEntries([
      ['then', 'لم أكن أفهم الحافلة ولا السائق.'],
      ['now', 'الآن أشرح الطريق لأمي.'],
    ]),
  },
  {
    activity: 'work-nearby',
    daysAgo: 18,
    answers: { which: 'الصيدلية والمخبز ومحلّ تصليح الهواتف.' },
  },
];

const inDutch: readonly Told[] = [
  {
    activity: 'strong-three',
    daysAgo: 14,
    answers: {
      three: ['organise', 'keep-going', 'together'],
      example: {
        organise: 'Ik maakte de planning voor onze groep.',
        'keep-going': 'De ochtendploeg, drie weken lang.',
      },
    },
  },
  {
    activity: 'what-counts',
    daysAgo: 22,
    answers: {
      order: ['together', 'certain', 'pay', 'learn', 'free-time', 'help'],
      why: 'Met goede collega’s gaat de dag snel.',
    },
  },
];
