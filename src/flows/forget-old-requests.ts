/** Keys of repeated requests live 48 hours; then they are forgotten. Must never forget a younger one. */

export interface RepeatedRequests {
  /** Forgets keys older than `hours`; gives their number. */
  forget(hours: number): Promise<number>;
}

export const keyLifeHours = 48;

/** The nightly tidying. */
export async function forgetOldRequests(ports: { readonly requests: RepeatedRequests }): Promise<number> {
  return ports.requests.forget(keyLifeHours);
}
