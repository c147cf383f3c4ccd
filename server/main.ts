import { exitCodeOf } from './cli/output.ts';
import { serve } from './cli/serve.ts';

// `npm start`: the service over the data folder of the settings.
process.exitCode = await serve(process.argv.slice(2)).catch(exitCodeOf);
