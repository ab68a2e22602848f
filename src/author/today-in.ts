/** Calendar day (`YYYY-MM-DD`) at an instant in an IANA time zone. The Swedish locale writes dates as ISO 8601. */
export const todayIn = (timeZone: string, now: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now)
