/** I5: a sync without news costs the same however much there is, and however long it has been there. */
import type { Gadget } from './gadget.ts';
import type { School } from './school.ts';

const basis = 700;
const eachSpace = 160;

export async function costlySilence(school: School, gadget: Gadget): Promise<string[]> {
  const asking = { complete: true, spaces: [], app: '0.0.0' };
  const { request } = await gadget.core.prepareRequest(gadget.device, asking);
  const { check: _, push, ...rest } = request;
  if (push.length > 0) return [];
  const { answer } = await school.ask(gadget.person, { ...rest, push });
  const bytes = JSON.stringify(rest).length + JSON.stringify(answer).length;
  const named = Object.keys(rest.spaces).length;
  if (bytes <= basis + eachSpace * named) return [];
  return [`I5: ${gadget.name} spends ${bytes} bytes on no news of ${named} spaces`];
}
