/** `YYYY-MM-DD` of the place, whose day is not that of Greenwich. */
export const localDay = () => {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
