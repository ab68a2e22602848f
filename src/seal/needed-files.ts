/** Which files of a release it needs before it is shown: all but recordings, which come later and may be missing. */
import { isPackName } from '#contract/recording.ts'
import type { Manifest, ReleaseFile } from '#contract/release.ts'

export const isLate = ({ name }: Pick<ReleaseFile, 'name'>): boolean => isPackName(name)

/** What a release needs before it is shown. */
export const neededFiles = ({ files }: Pick<Manifest, 'files'>): readonly ReleaseFile[] =>
  files.filter((file) => !isLate(file))
