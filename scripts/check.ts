import { house } from './house.ts';
import { tell } from './suites.ts';

tell(await house());
