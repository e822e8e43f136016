/** Commands about accounts. The link is printed once, to the person at the keyboard, and stands nowhere else. */
import { parseArgs } from 'node:util';
import type { AccountFlows } from './flows/accounts/account-flows.ts';
import { problemOf } from './kernel/problem.ts';
import { StartError } from './kernel/start-error.ts';

const usage = 'Write: node src/main.ts create-administrator --email name@example.org --name "Name"';

/**
 * Reads the arguments of `create-administrator` before anything is opened; what remains is to run it with the flows and the address of
 * the site. Throws StartError with a sentence.
 */
export function createAdministratorCommand(
  args: readonly string[],
): (accounts: Pick<AccountFlows, 'createAdministrator'>, publicAddress: URL) => Promise<void> {
  const { email, name } = readArgs(args);
  return async (accounts, publicAddress) => {
    const link = await accounts.createAdministrator({ email, name }).catch((error: unknown) => {
      const problem = problemOf(error);
      throw problem ? new StartError(problem.message, error) : error;
    });
    console.log(`Open once, before ${link.expiresAt}: ${new URL(link.path, publicAddress).href}`);
  };
}

function readArgs(args: readonly string[]): { readonly email: string; readonly name: string } {
  try {
    const options = { email: { type: 'string' }, name: { type: 'string' } } as const;
    const { values } = parseArgs({ args: [...args], options });
    if (values.email && values.name) return { email: values.email, name: values.name };
  } catch (cause) {
    throw new StartError(usage, cause);
  }
  throw new StartError(usage);
}
