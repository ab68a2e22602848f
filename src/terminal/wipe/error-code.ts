/**
 * What a receipt may say of a failure: the code the system gave (`EBUSY`) or the name of the class; never the message,
 * which may name what was being erased.
 */
export function errorCode(fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined
  const name = typeof code === 'string' ? code : fault instanceof Error ? fault.name : 'Error'
  const letters = name.replace(/[^A-Za-z]/g, '').slice(0, 40)
  return letters === '' ? 'Error' : letters
}
