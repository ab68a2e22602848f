/** Lines of at most `columns` characters, cut between words; what does not fit `maxLines` ends with « … ». */
export const wrapText = (text: string, columns: number, maxLines: number): string[] => {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= columns) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word.length > columns ? `${word.slice(0, columns - 1)}…` : word)
  }
  if (lines.length <= maxLines) return lines
  const kept = lines.slice(0, maxLines)
  const cut = (kept.pop() ?? '').slice(0, columns - 2)
  return [...kept, `${cut} …`]
}
