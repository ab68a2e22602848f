/** Made by `src/build/root-of-trust.ts`. */
declare module 'virtual:escale-trust' {
  /** Address of the root metadata that came with the app. */
  export const rootAddress: string
  /** When the app was built, milliseconds since 1970. */
  export const builtAtMs: number
  /** As terminals report it: `0.1.0+20261129.181200`. */
  export const appVersion: string
}
