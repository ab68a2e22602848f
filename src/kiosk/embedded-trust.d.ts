/** Made by `src/build/root-of-trust.ts`. */
declare module 'virtual:escale-trust' {
  /** Address of the root metadata that came with the app. */
  export const rootAddress: string
  /** When the app was built, milliseconds since 1970. */
  export const builtAtMs: number
}
