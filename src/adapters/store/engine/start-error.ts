/** The start error of the kernel, under the name by which the engine's files know it. */
export { StartError } from '../../../kernel/start-error.ts';
