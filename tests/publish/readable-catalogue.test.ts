/** @whole Every deployment, guides and registries: readable (R01 to R03), hard words explained (T04), one picture one thing. */
import { expect, test } from 'vitest'
import { checkFolder } from '#publish/commands/check-folder.ts'
import { configurationRoot } from '#publish/commands/command.ts'
import { deploymentFolders } from '#publish/deployment-folders.ts'

const readable = new Set(['R01', 'R02', 'R03', 'T01', 'T02', 'T04', 'A01', 'A02', 'A03', 'A04'])

test.each(deploymentFolders(configurationRoot))(
  '%s',
  (folder) => {
    const { findings } = checkFolder(folder, { at: '2026-11-30' }, new Date())
    const told = findings.filter(({ code }) => readable.has(code))
    expect(
      told.map(({ code, file, line, message }) => `${file}:${line} ${code} ${message}`),
    ).toEqual([])
  },
  60_000,
)
