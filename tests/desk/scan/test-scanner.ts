/** SANE with its own test backend, which draws what it reads, and fails as it is told to. */
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

export const hasScanimage = (process.env['PATH'] ?? '')
  .split(delimiter)
  .some((folder) => existsSync(join(folder, 'scanimage')))

/** The second of two: this backend cannot have none. */
export const deviceName = 'test:1'

/** What the scanner does from the next page on. `slow`: a page takes the better part of a minute. */
export type Manner = 'well' | 'slow' | 'jammed' | 'absent'

const manners: Readonly<Record<Manner, string>> = {
  well: 'number_of_devices 2',
  slow: 'number_of_devices 2\nread-delay true\nread-delay-duration 200000',
  jammed: 'number_of_devices 2\nread-status-code "SANE_STATUS_JAMMED"',
  absent: 'number_of_devices 1',
}

/** `folder` is made; its path is `SANE_CONFIG_DIR` (sane-dll(5)). */
export async function testScanner(folder: string) {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'dll.conf'), 'test\n')
  const behave = (manner: Manner) =>
    writeFile(
      join(folder, 'test.conf'),
      `${manners[manner]}
test-picture "Color pattern"
resolution_max 1200
geometry_max 300
`,
    )
  await behave('well')
  return { behave, env: { SANE_CONFIG_DIR: folder } }
}
