import type { SessionsSettings } from '#terminal/wipe/sessions.ts'
import { planeSettings } from '../terminal/wipe/plane-settings.ts'

/** The real keeper with the system's browser, for one site of this PC. */
export const realSessions = (
  here: Pick<SessionsSettings, 'places' | 'root'>,
  origin: string,
  display: string | undefined,
): SessionsSettings => ({
  ...here,
  terminal: 'noumea-1',
  plane: {
    ...planeSettings(process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'),
    rules: [{ site: 'essai', origins: [origin] }],
    isSandboxed: process.getuid?.() !== 0,
  },
  limits: { memoryBytes: 2 ** 40, folderBytes: 2 ** 40 },
  display,
  printQueue: undefined,
  askRestart: () => {},
})
