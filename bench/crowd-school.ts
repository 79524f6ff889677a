/** A server process of its own, so that its memory is only its own. Speaks with who started it. */
import { reconcileSpace } from '#server/store/members.ts';
import { aPut, idFrom, people, wantedSpace } from '../tests/support/server.ts';
import { fileSchool } from './file-school.ts';

const [portfolios = 0, records = 0] = process.argv.slice(2).map(Number);
const { school, close } = await fileSchool();

for (let place = 0; place < portfolios; place += 1) {
  const person = {
    id: idFrom(`pupil ${place}`),
    name: `Leerling ${place}`,
    role: 'pupil' as const,
  };
  const space = idFrom(`portfolio ${place}`);
  await reconcileSpace(school.deps, {
    ...wantedSpace('portfolio', [person, people.teacher]),
    space,
  });
}
const writer = school.device(people.pupil);
for (let left = records; left > 0; left -= 100) {
  const content = 'Vandaag mocht ik in de keuken helpen en de soep was op tijd klaar. '.repeat(5);
  await writer.push(...Array.from({ length: Math.min(100, left) }, () => aPut({ content })));
}
const url = await school.app.listen({ port: 0, host: '127.0.0.1' });
process.send?.({ url });
process.on('message', (asked) => {
  if (asked === 'memory') {
    globalThis.gc?.();
    process.send?.({ memory: process.memoryUsage().rss });
  } else void close().then(() => process.exit(0));
});
