/** What a terminal of a place is for. Without a role it serves whoever comes (`self-service`). */
export const terminalRoles = [
  'self-service',
  /** Waits for workshops, and serves whoever comes while there is none. */
  'workshop',
  /** Always an exercise: no official site, nothing sent, nothing counted. */
  'demonstration',
  /** Tells people where to go; procedures are done on another terminal. */
  'welcome',
] as const
export type TerminalRole = (typeof terminalRoles)[number]

/** Whether people do their procedures there. */
export const doesProcedures = (role: TerminalRole | undefined): boolean =>
  role !== 'demonstration' && role !== 'welcome'
