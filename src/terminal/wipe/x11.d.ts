/** The part of the X client `x11` that is used here; it brings no types. */
declare module 'x11' {
  type Reply = (fault: Error | null | undefined, value: number) => void

  /** MIT-SCREEN-SAVER. */
  export interface ScreenSaver {
    /** `idle`: milliseconds since the last key or pointer. */
    QueryInfo(
      window: number,
      hear: (fault: Error | null, info: { readonly idle: number }) => void,
    ): void
  }

  export interface Property {
    /** 0 when there is no such property. */
    readonly type: number
    readonly data: Uint8Array
    /** 0 when `data` is all of it. */
    readonly bytesAfter: number
  }

  export interface WindowEvent {
    readonly name: string
    readonly wid: number
    readonly parent?: number
    readonly overrideRedirect?: boolean
    readonly atom?: number
    readonly state?: number
  }

  /** Of the server when it has a number (X11, appendix A); of the connection else. */
  export interface XFault extends Error {
    readonly error?: number
  }

  export interface Client {
    AllocID(): number
    CreateWindow(
      id: number,
      parent: number,
      left: number,
      top: number,
      width: number,
      height: number,
      border: number,
      depth: number,
      kind: number,
    ): void
    /** `mode` 0 replaces; `unit` is the width of an element in bits. */
    ChangeProperty(
      mode: number,
      window: number,
      atom: number,
      type: number,
      unit: number,
      data: Uint8Array,
    ): void
    DeleteProperty(window: number, atom: number): void
    /** `start` and `length` in units of four bytes. */
    GetProperty(
      mode: number,
      window: number,
      atom: number,
      type: number,
      start: number,
      length: number,
      /** Whether a fault was expected; one that was not is an event `error` too. */
      hear: (fault: Error | null | undefined, property: Property) => boolean | void,
    ): void
    MoveWindow(window: number, left: number, top: number): void
    GetGeometry(
      window: number,
      hear: (fault: Error | null | undefined, geometry: { readonly xPos: number }) => void,
    ): void
    ChangeWindowAttributes(window: number, values: { readonly eventMask: number }): void
    QueryTree(
      window: number,
      hear: (fault: Error | null | undefined, tree: { readonly parent: number }) => boolean | void,
    ): void
    SendEvent(window: number, propagate: boolean, mask: number, event: Uint8Array): void
    GetSelectionOwner(atom: number, hear: Reply): void
    InternAtom(onlyIfThere: boolean, name: string, hear: Reply): void
    SetSelectionOwner(owner: number, atom: number, time?: number): void
    require(
      extension: 'screen-saver',
      hear: (fault: Error | null | undefined, extension: ScreenSaver) => void,
    ): void
    on(event: 'event', hear: (event: WindowEvent) => void): void
    on(event: 'error', hear: (fault: XFault) => void): void
    on(event: 'end', hear: () => void): void
    terminate(): void
  }

  export interface Display {
    readonly client: Client
    readonly screen: readonly { readonly root: number }[]
  }

  const x11: {
    readonly InputOnly: number
    readonly eventMask: {
      readonly PropertyChange: number
      readonly StructureNotify: number
      readonly SubstructureNotify: number
    }
    createClient(
      options: { readonly display: string; readonly bufferRequests?: boolean },
      hear: (fault: Error | null | undefined, display: Display) => void,
    ): Client
  }
  // The library is a CommonJS module: its whole is its default.
  export default x11
}
