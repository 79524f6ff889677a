/**
 * Keys that do something by themselves get in the way of who speaks to a device, or whose hand
 * slips: they can be switched off, for this device.
 */
const name = 'loopboek.single-keys';

export const singleKeys = {
  areOn: () => localStorage.getItem(name) !== 'off',
  turn(isOn: boolean) {
    if (isOn) localStorage.removeItem(name);
    else localStorage.setItem(name, 'off');
  },
};
