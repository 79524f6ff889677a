/** Light, dark, or as the device is set. Kept per device: it is about this screen, not about a person. */
export const themes = ['light', 'dark', 'device'] as const;
export type Theme = (typeof themes)[number];

const remembered = 'loopboek.theme';

export function themeOfDevice(): Theme {
  const theme = localStorage.getItem(remembered);
  return themes.find((one) => one === theme) ?? 'device';
}

/** Before the first paint, and after each choice. */
export function applyTheme(theme: Theme = themeOfDevice()): void {
  if (theme === 'device') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function changeTheme(theme: Theme): void {
  localStorage.setItem(remembered, theme);
  applyTheme(theme);
}
