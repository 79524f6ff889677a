/**
 * Help in Flanders that is in the app before a school added anything. Nothing here was checked with
 * the services themselves: each is shown as *not checked yet* until the school has confirmed it.
 */
export type BuiltInService = {
  id: string;
  /** As the service calls itself, in every language. */
  name: string;
  phone: string | null;
  web: string | null;
};

/** Where someone in danger looks first. */
export const danger = '112';

export const builtInServices = [
  { id: danger, name: '112', phone: '112', web: null },
  { id: 'awel', name: 'Awel', phone: '102', web: 'awel.be' },
  { id: 'clb-chat', name: 'CLBch@t', phone: null, web: 'clbchat.be' },
  { id: 'clb', name: 'CLB', phone: null, web: null },
  { id: 'jac', name: 'JAC', phone: null, web: 'jac.be' },
  { id: '1712', name: '1712', phone: '1712', web: '1712.be' },
  { id: '1813', name: 'Zelfmoordlijn 1813', phone: '1813', web: 'zelfmoord1813.be' },
  { id: 'overkop', name: 'OverKop', phone: null, web: 'overkop.be' },
  { id: 'huis-van-het-kind', name: 'Huis van het Kind', phone: null, web: null },
  { id: 'ocmw', name: 'OCMW', phone: null, web: null },
  { id: 'vdab', name: 'VDAB', phone: null, web: 'vdab.be' },
  { id: 'gtb', name: 'GTB', phone: null, web: 'gtb.be' },
] as const satisfies readonly BuiltInService[];

export type BuiltInId = (typeof builtInServices)[number]['id'];

export function isBuiltIn(id: string): id is BuiltInId {
  return builtInServices.some((service) => service.id === id);
}
