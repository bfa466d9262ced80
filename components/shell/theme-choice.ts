/** The reader's choice of color scheme, kept in a cookie that the server reads before the first paint. */
export const THEME_COOKIE = 'theme';
export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** What the cookie says; anything else is the system's choice. */
export const themeChoice = (value: string | undefined): ThemeChoice => (value === 'light' || value === 'dark' ? value : 'system');
