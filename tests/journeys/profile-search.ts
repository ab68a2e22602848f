/** Looks for a person's words in everything a closed browser left on the disk. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

const filesUnder = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path).flatMap((name) => filesUnder(join(path, name)))
    : [path]

/** Snappy keeps what it cannot shorten as it is, cut where it likes: any eight bytes of a random token betray it. */
const pieceLength = 8

const piecesOf = (token: string): readonly Buffer[] =>
  Array.from({ length: token.length - pieceLength + 1 }, (_, at) =>
    token.slice(at, at + pieceLength),
  ).flatMap((piece) => [Buffer.from(piece, 'utf8'), Buffer.from(piece, 'utf16le')])

/** Files, from the profile's folder, that hold a piece of the token in UTF-8 or UTF-16. The browser must be closed. */
export function filesHolding(profile: string, token: string): readonly string[] {
  const pieces = piecesOf(token)
  return filesUnder(profile)
    .filter((file) => {
      const bytes = readFileSync(file)
      return pieces.some((piece) => bytes.includes(piece))
    })
    .map((file) => relative(profile, file))
}
