/** The screens a guide is seen on: beside an official site, and on a whole terminal. CSS pixels. */
export const screens = {
  panel: { width: 400, height: 720 },
  wide: { width: 1280, height: 720 },
} as const
export type Screen = keyof typeof screens
