import type { RequestHandler } from 'express';
import { PUBLIC } from '../domain/actor.ts';

/** Until it is known who asks, it is the public: for the layers before `who` and for their refusals. */
export const anybody: RequestHandler = (req, _res, next) => {
  req.actor = PUBLIC;
  req.by = 'none';
  next();
};
