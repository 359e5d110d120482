"""What runs in the child process; nothing else imports openpyxl or pypdf."""
