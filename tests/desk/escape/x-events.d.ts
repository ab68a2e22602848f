/** The part of the X client `x11` that the watch uses; it brings no types. */
declare module 'x11' {
  export interface WindowEvent {
    readonly name?: string
    readonly wid: number
  }
  export interface Client {
    ChangeWindowAttributes(window: number, values: { readonly eventMask: number }): void
    CreateWindow(
      id: number,
      parent: number,
      left: number,
      top: number,
      width: number,
      height: number,
    ): void
    AllocID(): number
    MapWindow(id: number): void
    DestroyWindow(id: number): void
    QueryTree(
      window: number,
      hear: (fault: Error | null, tree: { readonly children: readonly number[] }) => void,
    ): void
    GetWindowAttributes(
      window: number,
      hear: (fault: Error | null, attributes: { readonly mapState: number }) => void,
    ): void
    on(event: 'event', hear: (event: WindowEvent) => void): void
    on(event: 'error', hear: (fault: Error) => void): void
    terminate(): void
  }
  export interface Display {
    readonly client: Client
    readonly screen: readonly { readonly root: number }[]
  }
  const x11: {
    readonly eventMask: { readonly SubstructureNotify: number }
    createClient(
      options: { readonly display: string },
      hear: (fault: Error | null | undefined, display: Display) => void,
    ): Client
  }
  export default x11
}
