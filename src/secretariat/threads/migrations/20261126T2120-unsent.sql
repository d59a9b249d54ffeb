-- What waits to be sent is looked for on every page of a dialogue: few rows among all that was ever said.
create index thread_message_unsent on thread_message (thread) where sent is null;
