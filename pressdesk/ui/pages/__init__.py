"""The places of the window: releases, embargoes, contacts, texts, outbox, bin."""
