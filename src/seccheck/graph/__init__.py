"""The only room that knows Microsoft Graph: how to sign in, how to ask, what a refusal means."""
