import { exitCodeOf } from './cli/output.ts';
import { serve } from './cli/serve.ts';

// `npm start`: the service over the data folder of the settings; `npm start -- serve --public`, as one types the command, means the same as without its name.
const args = process.argv.slice(2);
process.exitCode = await serve(args[0] === 'serve' ? args.slice(1) : args).catch(exitCodeOf);
