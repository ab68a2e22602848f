/** Stands for CUPS' programs: what would be printed is copied to `paper`. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const lp = (paper: string) => `#!/bin/sh
for file; do :; done
cp "$file" "${paper}/$(basename "$file")"
echo "request id is agence-1 (1 file(s))"
`

/** The folder to put first on the path, and where the sheets come out. */
export async function fakePrinter(folder: string) {
  const [programs, paper] = [join(folder, 'bin'), join(folder, 'paper')]
  await mkdir(programs, { recursive: true })
  await mkdir(paper)
  await writeFile(join(programs, 'lp'), lp(paper), { mode: 0o755 })
  for (const quiet of ['lpstat', 'cancel'])
    await writeFile(join(programs, quiet), '#!/bin/sh\n', { mode: 0o755 })
  return { programs, paper }
}
