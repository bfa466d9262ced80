/** The reader's color scheme, stored in a cookie that the server reads before the first paint. */
export const THEME_COOKIE = 'theme';
export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** Parses the cookie. Any other value means the system's color scheme. */
export const themeChoice = (value: string | undefined): ThemeChoice => (value === 'light' || value === 'dark' ? value : 'system');
