// Where an appointment of a case is changed or cancelled.

/** The address of what is done to one appointment. */
export function appointmentAddress(reference: string, id: number, step: 'change' | 'cancel'): string {
  return `/cases/${reference}/appointments/${id}/${step}`;
}
