/**
 * Civil time in Kazakhstan: UTC+5 in the whole country since 1 March 2024. Computed from UTC, never from the browser's
 * time zone: a person abroad, or a computer with old zone data, must not get another deadline.
 */

const offset = 5 * 60 * 60 * 1000

/** `YYYY-MM-DDTHH:MM` */
export function kazakhstanTime(utc: number = Date.now()): string {
  return new Date(utc + offset).toISOString().slice(0, 16)
}

/** Whether the device's clock can be right: rules are not used years before they were checked, nor ten years after. */
export function canBe(now: string, checkedOn: string): boolean {
  const years = Number(now.slice(0, 4)) - Number(checkedOn.slice(0, 4))
  return years >= -1 && years <= 10
}
